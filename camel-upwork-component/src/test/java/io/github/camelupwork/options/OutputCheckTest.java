// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import org.junit.jupiter.api.Test;

class OutputCheckTest {

    private static final Catalog CATALOG = Catalog.load();

    private final UpworkConfiguration configuration = new UpworkConfiguration();

    private void check(String name) {
        Operation operation = CATALOG.operation(name).orElseThrow();
        new OutputCheck(operation, configuration).check(operation.bindings().get(0));
    }

    @Test
    void acceptsWhatIsAllowed() {
        for (Output output : Output.values()) {
            configuration.setOutput(output);
            assertThatCode(() -> check("reports/finance")).doesNotThrowAnyException();
        }
        configuration.setInBody(InBody.parameters);
        configuration.setOffset(10);
        configuration.setPageSize(100);
        configuration.setOutput(null);
        assertThatCode(() -> check("jobs/search")).doesNotThrowAnyException();
    }

    @Test
    void refusesTablesOfWhatIsNoReport() {
        configuration.setOutput(Output.csv);
        assertThatThrownBy(() -> check("jobs/list"))
                .hasMessage(
                        "jobs/list: option 'output' is 'csv', which only the reports of api=rest and api=graphql can"
                                + " answer");
    }

    @Test
    void refusesBatchesOfWhatIsNoStream() {
        configuration.setBatchSize(1000);
        assertThatThrownBy(() -> check("reports/finance"))
                .hasMessageStartingWith(
                        "reports/finance: option 'batchSize' is '1000'; allowed is 1 and more, for a list"
                                + " or a report with fetch=stream");
        configuration.setFetch(FetchMode.stream);
        assertThatCode(() -> check("reports/finance")).doesNotThrowAnyException();
        assertThatCode(() -> check("jobs/search")).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("jobs/get")).hasMessageContaining("batchSize");
        configuration.setOutput(Output.csv);
        assertThatThrownBy(() -> check("reports/finance")).hasMessageContaining("batchSize");
        configuration.setOutput(null);
        configuration.setBatchSize(-1);
        assertThatThrownBy(() -> check("reports/finance")).hasMessageContaining("'-1'");
    }

    @Test
    void refusesPagesThatAreNot() {
        configuration.setPageSize(101);
        assertThatThrownBy(() -> check("jobs/search"))
                .hasMessage(
                        "jobs/search: option 'pageSize' is '101'; allowed is 1 to 100: Upwork caps its pages; fetch=all reads them all");
        assertThatThrownBy(() -> check("jobs/get"))
                .hasMessage("jobs/get: the operation answers all it has at once; it takes neither offset nor pageSize");
    }
}
