// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * The component in Spring Boot: {@code camel.component.upwork.*} sets it up. The class of the properties is made by the build
 * of the component's own catalogue.
 */
package io.github.camelupwork.springboot;
