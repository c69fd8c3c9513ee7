import { routesFor } from '../../../http/routes-for';
import { analytics } from '../contract';

export default routesFor('analytics', analytics);
