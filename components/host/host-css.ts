import tokens from '../../assets/tokens.css?inline';
import host from './host.css?inline';

/** What all that is drawn into a page has in common; each slot adds its own. */
export const hostCss: string = tokens + host;
