delete from posted_job where id = :#${variable.id} and answer is null
