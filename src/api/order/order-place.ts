export { readPlace, writePlace } from '../../http/page-place';
