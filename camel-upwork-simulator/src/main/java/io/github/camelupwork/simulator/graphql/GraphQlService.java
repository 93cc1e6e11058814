// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import graphql.ErrorClassification;
import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.DataFetchingEnvironment;
import graphql.validation.Validator;
import io.github.camelupwork.simulator.mood.AskedFields;
import io.github.camelupwork.simulator.mood.Moods;
import io.github.camelupwork.simulator.mood.Refusal;
import io.github.camelupwork.simulator.operation.OperationHandler;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.World;

/** Carries out GraphQL on a world. */
public final class GraphQlService {

    private static final String MUTATION = "Mutation.";
    private static final String ABORTED = "ExecutionAborted";

    private final World world;
    private final Map<String, OperationHandler> handlers;
    private final Scopes scopes = new Scopes();
    private final Map<String, GraphQlGroup.Resolver> resolvers;
    private volatile Moods moods = new Moods();

    /**
     * A request that was authenticated and accepted.
     *
     * @param query         the text of the document
     * @param operationName the name of the operation in the document; null if there is only one
     * @param variables     the variables by name
     * @param caller        the id of the person
     * @param tenant        the organization that was named; null for the default one
     * @param now           the simulator's time
     * @param mutated       the listener that receives the field and the arguments of every executed mutation
     */
    public record Request(
            String query,
            String operationName,
            Map<String, Object> variables,
            String caller,
            String tenant,
            Instant now,
            BiConsumer<String, Map<String, Object>> mutated) {}

    /**
     * Serves that world.
     *
     * @param handlers the operations of REST on the same world
     */
    public GraphQlService(World world, Map<String, OperationHandler> handlers) {
        this.world = world;
        this.handlers = handlers;
        this.resolvers = resolvers(world);
        resolvers.replaceAll(GraphQlService::noted);
    }

    /** Returns the resolver of a field; null if it is a member of the object around it. */
    GraphQlGroup.Resolver resolver(String field) {
        return resolvers.get(field);
    }

    /** Returns the resolvers of the fields that need more than a member of the same name. */
    static Map<String, GraphQlGroup.Resolver> resolvers(World world) {
        Map<String, GraphQlGroup.Resolver> resolvers = new LinkedHashMap<>();
        groups(world).forEach(group -> resolvers.putAll(group.resolvers()));
        return resolvers;
    }

    /** Returns the groups of resolvers. */
    private static Stream<GraphQlGroup> groups(World world) {
        return Stream.of(
                new MilestoneFields(world),
                new ContractFields(world),
                new PaymentFields(world),
                new RoomFields(world),
                new UserFields(world),
                new OrganizationFields(world),
                new ActivityFields(world),
                new DiaryFields(),
                new OfferFields(world),
                new ProposalFields(world),
                new JobFields(world),
                new MarketFields(world),
                new FreelancerFields(world),
                new MetadataFields(),
                new ProfileFields(world),
                new TalentFields(world),
                new WorkHistoryFields(world),
                new OntologyFields(),
                new PlaceFields(),
                new CustomFieldFields(world),
                new ProposalChanges(world),
                new UploadFields(world),
                new PermissionFields(world),
                new OrganizationChanges(world),
                new StaffFields(world),
                new ContractChanges(world),
                new ContractLookups(world),
                new RoomChanges(world),
                new CompanyDiaryFields(world),
                new TimeReportFields(world),
                new TransactionFields(world));
    }

    /** Takes notice of the moods that it is to be in. */
    public void moods(Moods current) {
        moods = current;
    }

    /** Returns the scopes of the key. */
    public Scopes scopes() {
        return scopes;
    }

    /** The answer to a request, errors among it, as it is sent. */
    public Map<String, Object> execute(Request request) {
        return spoiled(world.inLock(() -> executed(request)));
    }

    /** Returns the response as the moods corrupt it. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> spoiled(Map<String, Object> answer) {
        return (Map<String, Object>) moods.spoiled(answer);
    }

    private Map<String, Object> executed(Request request) {
        Optional<Refusal> refusal = refusal(request);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        return UpworkSchema.ENGINE
                .execute(ExecutionInput.newExecutionInput(request.query())
                        .operationName(request.operationName())
                        .variables(request.variables())
                        .graphQLContext(Map.of(Request.class, request, GraphQlService.class, this))
                        .locale(Locale.ROOT)
                        .build())
                .toSpecification();
    }

    private Optional<Refusal> refusal(Request request) {
        Optional<Refusal> byFields =
                scopes.withheld().isEmpty() && !moods.refuse() ? Optional.empty() : refusalOfFields(request);
        try {
            Organization.inForce(world, request.caller(), request.tenant());
            return byFields;
        } catch (Refused e) {
            return byFields.or(() -> Optional.of(new Refusal(e.getMessage(), ABORTED)));
        }
    }

    /** An invalid document is refused as such, whatever it asks for. */
    private Optional<Refusal> refusalOfFields(Request request) {
        try {
            Document document = new Parser().parseDocument(request.query());
            boolean valid = new Validator()
                    .validateDocument(UpworkSchema.TYPES, document, Locale.ROOT)
                    .isEmpty();
            String person = world.directory().caller(request.caller()).reference();
            return valid
                    ? refusal(new DocumentFields(UpworkSchema.TYPES, document).asked(person, request.tenant()))
                    : Optional.empty();
        } catch (InvalidSyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<Refusal> refusal(AskedFields asked) {
        Set<String> missing = scopes.missing(asked.fields());
        return missing.isEmpty()
                ? moods.refusal(asked)
                : Optional.of(new Refusal(
                        "The client or authentication token doesn't have enough oauth2 permissions/scopes to access: "
                                + missing,
                        ABORTED));
    }

    private static Map<String, Object> refused(Refusal refusal) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", null);
        answer.put(
                "errors",
                List.of(GraphqlErrorBuilder.newError()
                        .message("%s", refusal.message())
                        .errorType(ErrorClassification.errorClassification(refusal.classification()))
                        .build()
                        .toSpecification()));
        return answer;
    }

    /** Wraps the resolver of a mutation to report each executed mutation. */
    private static GraphQlGroup.Resolver noted(String field, GraphQlGroup.Resolver resolver) {
        return !field.startsWith(MUTATION)
                ? resolver
                : call -> {
                    Object answer = resolver.answer(call);
                    call.mutated().accept(field.substring(MUTATION.length()), call.arguments());
                    return answer;
                };
    }

    GraphQlCall call(DataFetchingEnvironment environment) {
        Request request = environment.getGraphQlContext().get(Request.class);
        return new GraphQlCall(
                environment.getArguments(),
                environment.getSource(),
                request.caller(),
                Organization.inForce(world, request.caller(), request.tenant()),
                request.now(),
                handlers,
                request.mutated(),
                moods);
    }
}
