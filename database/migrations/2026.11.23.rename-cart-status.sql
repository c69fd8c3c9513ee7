-- The Content Manager puts its own value into an attribute called "status", and staff may see carts now.
alter table if exists carts rename column status to cart_status;
