-- A firm that has been paid for says what it thinks of the service, once an order; three of them make a public score.
create sequence service_rating_id increment by 50 start with 50;
create table service_rating (
  id               bigint   primary key,
  service_order_id bigint   not null unique references service_order,
  provider_id      bigint   not null references organisation,
  organisation_id  bigint   not null references organisation,
  quality          smallint not null check (quality between 1 and 5),
  punctuality      smallint not null check (punctuality between 1 and 5),
  price            smallint not null check (price between 1 and 5),
  words            text     check (length(words) between 1 and 500),
  rated_on         date     not null,
  rated_by         bigint   not null references account,
  changeable_until date     not null,
  answer           text     check (length(answer) between 1 and 500),
  answered_on      date,
  answered_by      bigint   references account,
  version          bigint   not null default 0,
  check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null)),
  check (organisation_id <> provider_id)
);
create index service_rating_provider on service_rating (provider_id, id);
revoke delete on service_rating from kc_app;
call audit.watch('service_rating', 'id');

create view provider_score as
  select provider_id, count(*) as ratings,
         round(avg((quality + punctuality + price) / 3.0), 1) as overall, round(avg(quality), 1) as quality,
         round(avg(punctuality), 1) as punctuality, round(avg(price), 1) as price
    from service_rating group by provider_id having count(*) >= 3;
