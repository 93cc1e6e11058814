DELETE FROM upwork_hours
WHERE worked_on BETWEEN CAST(:#${properties:period.from} AS DATE) AND CAST(:#${properties:period.till} AS DATE)
  AND pull <> :#${variable.pull}
