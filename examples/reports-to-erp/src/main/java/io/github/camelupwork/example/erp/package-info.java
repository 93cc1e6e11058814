// Licensed under the Apache License, Version 2.0; see LICENSE.
/** From Upwork's reports to the tables of an ERP; what the routes do is in {@code routes/*.yaml}. */
package io.github.camelupwork.example.erp;
