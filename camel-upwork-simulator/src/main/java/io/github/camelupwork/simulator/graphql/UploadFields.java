// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Upload;
import io.github.camelupwork.simulator.state.World;

/** The metadata of proposals, and their attached files. */
final class UploadFields implements GraphQlGroup {

    private static final List<Map<String, Object>> DURATIONS = List.of(
            duration("1", "Less than 1 month"),
            duration("2", "1 to 3 months"),
            duration("3", "3 to 6 months"),
            duration("4", "More than 6 months"));

    private final World world;

    UploadFields(World world) {
        this.world = world;
    }

    private static Map<String, Object> duration(String id, String label) {
        return map("id", id, "label", label);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Query.proposalMetadata",
                call -> map("engagementDurationValues", DURATIONS),
                "ProposalMetadata.reasons",
                UploadFields::reasons,
                "Mutation.createDirectUploadLinkForJAClientProposal",
                this::link,
                "Mutation.confirmFiles",
                this::confirm);
    }

    /** Those for declining and withdrawing a proposal, if no kind of reason is named. */
    private static Object reasons(GraphQlCall call) {
        if (call.text("reasonType") != null) {
            return MetadataFields.reasons(call, call.text("reasonType"));
        }
        List<Map<String, Object>> all = new ArrayList<>(MetadataFields.reasons(call, "PROPOSAL_REJECT"));
        all.addAll(MetadataFields.reasons(call, "PROPOSAL_WITHDRAW"));
        return all;
    }

    private Object link(GraphQlCall call) {
        if (call.text("fileName").isBlank() || call.value("maxFileSize") instanceof Integer size && size < 1) {
            throw Values.wrong();
        }
        Upload upload = world.uploads().link(call.text("fileName"), call.text("contentType"), call.caller());
        String type = upload.contentType() == null ? "application/octet-stream" : upload.contentType();
        return map(
                "id",
                upload.id(),
                "uploadUrl",
                "https://uploads.upwork.com/" + upload.id(),
                "formKeyValues",
                List.of(
                        map("key", "key", "value", upload.id() + "/" + upload.fileName()),
                        map("key", "Content-Type", "value", type)));
    }

    private Object confirm(GraphQlCall call) {
        List<Optional<Upload>> files = call.list("fileIds").stream()
                .map(id -> world.uploads().files().find(id.toString()).filter(upload -> upload.owner()
                        .equals(call.caller())))
                .toList();
        if (files.contains(Optional.<Upload>empty()) && Boolean.FALSE.equals(call.value("skipMissing"))) {
            throw Refused.missing("Not Found");
        }
        files.forEach(file -> file.ifPresent(world.uploads()::confirm));
        return files.stream().anyMatch(Optional::isPresent);
    }
}
