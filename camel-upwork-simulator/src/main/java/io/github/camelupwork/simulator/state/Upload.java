// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * A file for which an upload address was issued.
 *
 * @param id          the numeric id, as text
 * @param fileName    the name of the file
 * @param contentType the media type; nullable
 * @param owner       the id of the user who uploads it
 * @param confirmed   true if the upload was confirmed
 */
public record Upload(String id, String fileName, String contentType, String owner, boolean confirmed) {

    Upload confirm() {
        return new Upload(id, fileName, contentType, owner, true);
    }
}
