// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Freelancers, applications and hiring in the CRM of a Tryton. */
package io.github.camelupwork.example.crm;
