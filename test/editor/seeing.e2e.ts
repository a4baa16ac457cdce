// What stands beside the text, the extension installed.
import { installed } from './driver/hosts';
import { seeing } from './seeing';

seeing(installed);
