insert into posted_job (id) select :#${variable.id} where not exists (select 1 from posted_job where id = :#${variable.id})
