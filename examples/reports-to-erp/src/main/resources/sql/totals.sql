SELECT type, subtype, COUNT(*) AS items, SUM(amount) AS total
FROM upwork_transaction
WHERE booked_on BETWEEN CAST(:#${properties:period.from} AS DATE) AND CAST(:#${properties:period.till} AS DATE)
GROUP BY type, subtype
UNION ALL
SELECT 'Time', 'Hours', COUNT(*), COALESCE(SUM(hours), 0)
FROM upwork_hours
WHERE worked_on BETWEEN CAST(:#${properties:period.from} AS DATE) AND CAST(:#${properties:period.till} AS DATE)
UNION ALL
SELECT 'Time', 'Charges', COUNT(*), COALESCE(SUM(charges), 0)
FROM upwork_hours
WHERE worked_on BETWEEN CAST(:#${properties:period.from} AS DATE) AND CAST(:#${properties:period.till} AS DATE)
