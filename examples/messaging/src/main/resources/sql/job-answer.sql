select answer from posted_job where id = :#${variable.id} and answer is not null
