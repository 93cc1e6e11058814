// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.model;

import java.util.Map;

/**
 * An object that Upwork answers, as a record. A component is null where the API in use does not give the field, where Upwork
 * leaves it out, and where the value cannot be read as the component's type; amounts are never left out for that reason.
 */
public interface UpworkRecord {

    /**
     * The fields that no component holds, by their names as Upwork writes them: those that Upwork has added since, those that
     * a route asked for besides, and values that cannot be read as the type of their component.
     *
     * @return never null
     */
    Map<String, Object> otherFields();
}
