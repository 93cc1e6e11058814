// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.util.function.UnaryOperator;

/** Files that are uploaded outside the API. The simulator takes no files: each one counts as uploaded. */
public final class Uploads {

    private final References references;
    private final Store<Upload> files;

    Uploads(References references) {
        this.references = references;
        files = new Store<>(Upload::id);
    }

    /** The same files. */
    Uploads(Uploads origin, References references) {
        this.references = references;
        files = new Store<>(origin.files, UnaryOperator.identity());
    }

    /** Hands out an address for a file. */
    public Upload link(String fileName, String contentType, String owner) {
        return files.add(new Upload(references.next(), fileName, contentType, owner, false));
    }

    /** Notes that a file is there. */
    public void confirm(Upload upload) {
        files.add(upload.confirm());
    }

    /** All files, by their id. */
    public Store<Upload> files() {
        return files;
    }
}
