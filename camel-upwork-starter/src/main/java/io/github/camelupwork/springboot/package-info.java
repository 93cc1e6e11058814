// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * The component in Spring Boot, configured by {@code camel.component.upwork.*}. The build generates the class of the
 * properties from the component's own catalog.
 */
package io.github.camelupwork.springboot;
