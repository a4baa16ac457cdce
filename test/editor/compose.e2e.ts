// What is written for the writer, the extension installed.
import { composing } from './compose';
import { installed } from './driver/hosts';

composing(installed);
