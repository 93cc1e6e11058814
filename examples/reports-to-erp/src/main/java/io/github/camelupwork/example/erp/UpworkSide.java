// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

/** Upwork, asked for its own totals, so that the ERP's can be held against them. */
interface UpworkSide {

    /** Returns Upwork's totals for the days of a period. */
    Totals totals(Period period);
}
