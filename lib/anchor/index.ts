export { describe } from './describe.ts';
export { locate } from './locate.ts';
