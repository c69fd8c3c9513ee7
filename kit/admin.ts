export * from '../src/admin/kit/for-plugins';
