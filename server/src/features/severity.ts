// Our severities in the protocol's numbers.
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Severity } from '../rules/finding';

export const PROTOCOL_SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
