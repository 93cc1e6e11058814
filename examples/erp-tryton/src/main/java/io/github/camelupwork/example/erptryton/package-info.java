// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Upwork's time and finance reports in the books of a Tryton, and milestones approved from there. */
package io.github.camelupwork.example.erptryton;
