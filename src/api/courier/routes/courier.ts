import { routesFor } from '../../../http/routes-for';
import { courierWork } from '../contract';

export default routesFor('courier', courierWork);
