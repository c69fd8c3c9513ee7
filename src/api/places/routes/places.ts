import { routesFor } from '../../../http/routes-for';
import { places } from '../contract';

export default routesFor('places', places);
