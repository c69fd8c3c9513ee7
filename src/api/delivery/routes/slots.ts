import { routesFor } from '../../../http/routes-for';
import { slots } from '../slots-contract';

export default routesFor('slots', slots);
