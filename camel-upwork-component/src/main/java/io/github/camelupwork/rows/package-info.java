// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * Reports where Upwork has rows and no query language: the rows are fetched by date window, and the query is evaluated here.
 */
package io.github.camelupwork.rows;
