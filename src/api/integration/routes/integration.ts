import { routesFor } from '../../../http/routes-for';
import { integrationEndpoints } from '../contract';

export default routesFor('integration', integrationEndpoints);
