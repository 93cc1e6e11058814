// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * A file for which an address to upload it was handed out.
 *
 * @param id          numeric id, as text
 * @param fileName    name of the file
 * @param contentType media type; nullable
 * @param owner       id of the user who uploads it
 * @param confirmed   whether the upload was confirmed
 */
public record Upload(String id, String fileName, String contentType, String owner, boolean confirmed) {

    Upload confirm() {
        return new Upload(id, fileName, contentType, owner, true);
    }
}
