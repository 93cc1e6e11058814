update posted_job set answer = :#${body} where id = :#${variable.id}
