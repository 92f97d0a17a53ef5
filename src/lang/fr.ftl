## Ce que paraph dit, en français.
##
## Espaces insécables devant les deux-points et dans les guillemets.

## Le temps

span-days = { $count } { $count ->
    [one] jour
   *[other] jours
}

schedule-overdue = en retard de { $span }
