package org.agentdesk.core.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.AssistTarget;
import org.agentdesk.core.model.CustomerAttribute;
import org.agentdesk.core.model.CustomerLabel;
import org.agentdesk.core.model.DeskOptions;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Page;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.model.SocialPost;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.core.transport.AgentManagerRest;
import org.agentdesk.core.transport.ServerAddress;
import org.agentdesk.core.transport.ServiceCall;
import org.agentdesk.core.wire.LoginDecoder;
import org.agentdesk.core.wire.ServiceDecoder;
import org.jspecify.annotations.Nullable;

/// The services beside the Agent Manager that the agent is signed in to.
final class DeskServices implements Services {

    private static final String FORM = "/unified-admin/forms/62d07f4f0980a50a91210bef";
    private static final int PAGE = 25;

    /// Below the service and nowhere else: plug-ins choose the path.
    private static final Pattern REPORT = Pattern.compile("[\\w-]+(/[\\w-]+)*(\\?[\\w.~%&=+,-]*)?");

    /// Who asks, and where.
    record Login(ServerAddress server, Me me) {}

    private final AgentManagerRest rest;
    private final Supplier<@Nullable Login> login;
    private final Clock clock;
    private final Supplier<String> ids;

    /// @param login null while nobody is signed in
    DeskServices(
            AgentManagerRest rest,
            Supplier<@Nullable Login> login,
            Clock clock,
            Supplier<String> ids) {
        this.rest = rest;
        this.login = login;
        this.clock = clock;
        this.ids = ids;
    }

    private <T> CompletableFuture<ServiceAnswer<T>> ask(
            ServiceCall call, Function<Json, Optional<T>> read) {
        var now = login.get();
        if (now == null) {
            return CompletableFuture.completedFuture(new ServiceAnswer.NotOffered<>());
        }
        return rest.call(now.server(), call).thenApply(answer -> read(answer, read));
    }

    /// JSON that is something else than what was asked for comes from something else.
    private static <T> ServiceAnswer<T> read(
            ServiceAnswer<Json> answer, Function<Json, Optional<T>> read) {
        return switch (answer) {
            case ServiceAnswer.Got<Json>(var json) ->
                    read.apply(json)
                            .<ServiceAnswer<T>>map(ServiceAnswer.Got::new)
                            .orElseGet(ServiceAnswer.NotOffered::new);
            case ServiceAnswer.NotOffered<Json> _ -> new ServiceAnswer.NotOffered<>();
            case ServiceAnswer.Failed<Json> _ -> new ServiceAnswer.Failed<>();
            case ServiceAnswer.Refused<Json> _ -> new ServiceAnswer.Refused<>();
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public CompletableFuture<ServiceAnswer<WrapUpForm>> wrapUpForm() {
        return ask(ServiceCall.get(FORM), ServiceDecoder::wrapUpForm);
    }

    /// What administrators allow.
    CompletableFuture<ServiceAnswer<DeskOptions>> options() {
        return ask(
                ServiceCall.get("/unified-admin/agent-desk-settings"),
                json -> Optional.of(ServiceDecoder.options(json)));
    }

    /// The pull-mode lists there are.
    CompletableFuture<ServiceAnswer<List<PullList>>> pullLists() {
        return ask(ServiceCall.get("/unified-admin/pull-mode-list"), LoginDecoder::pullLists);
    }

    @Override
    public CompletableFuture<ServiceAnswer<List<AssistTarget>>> assistTargets(
            String conversationId) {
        var now = login.get();
        var agent = now == null ? "" : now.me().id();
        var query = "?conversationId=" + encoded(conversationId) + "&agentId=" + encoded(agent);
        return ask(
                ServiceCall.get("/routing-engine/precision-queues/available-agents" + query),
                ServiceDecoder::assistTargets);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Customer>> customer(String customerId) {
        return ask(
                ServiceCall.get("/cim-customer/customers/" + encoded(customerId)),
                ServiceDecoder::customer);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Page<Customer>>> findCustomers(String key, String text) {
        var query = "?limit=" + PAGE + "&offset=0&paginateQuery=" + encoded(key + ":" + text);
        return ask(ServiceCall.get("/cim-customer/customers" + query), ServiceDecoder::customers);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Customer>> saveCustomer(
            String customerId, Json.Obj changes) {
        return ask(
                        ServiceCall.put("/cim-customer/customers/" + encoded(customerId), changes),
                        json -> Optional.of(ServiceDecoder.customer(json)))
                .thenCompose(answer -> saved(customerId, answer));
    }

    /// Not every service answers with the profile that it changed.
    private CompletableFuture<ServiceAnswer<Customer>> saved(
            String customerId, ServiceAnswer<Optional<Customer>> answer) {
        return answer.got().isPresent() && answer.got().get().isEmpty()
                ? customer(customerId)
                : CompletableFuture.completedFuture(answer.map(Optional::orElseThrow));
    }

    @Override
    public CompletableFuture<ServiceAnswer<List<CustomerAttribute>>> customerSchema() {
        return ask(ServiceCall.get("/cim-customer/customerSchema"), ServiceDecoder::schema);
    }

    @Override
    public CompletableFuture<ServiceAnswer<List<CustomerLabel>>> labels() {
        return ask(ServiceCall.get("/cim-customer/label"), ServiceDecoder::labels);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> linkCustomer(
            String conversationId, Customer customer) {
        var path = "/conversation-manager/customer-topics/%s/update-customer";
        return ask(
                ServiceCall.put(path.formatted(encoded(conversationId)), customer.source()),
                Optional::of);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> movePast(Customer from, Customer to) {
        return ask(
                ServiceCall.put(
                                "/conversation-manager/customer-topics/update-past-conversations",
                                Json.obj(
                                        "currentCustomer",
                                        from.source(),
                                        "newCustomer",
                                        to.source()))
                        .ifAny(),
                Optional::of);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> conversationData(String conversationId) {
        var path = "/conversation-manager/customer-topics/%s/conversation-data";
        return ask(ServiceCall.get(path.formatted(encoded(conversationId))), Optional::of);
    }

    /// A page of what happened with a customer before, oldest first.
    ///
    /// @param page counted from 0
    CompletableFuture<ServiceAnswer<Page<CimEvent>>> activities(String customerId, int page) {
        var path =
                "/conversation-manager/customer-topics/customer/%s/activities?limit=%d&offset=%d&activity-type=ALL";
        return ask(
                ServiceCall.get(path.formatted(encoded(customerId), PAGE, page)),
                json -> ServiceDecoder.activities(json, PAGE, clock.instant()));
    }

    @Override
    public CompletableFuture<ServiceAnswer<SocialPost>> post(
            String postId, String serviceIdentifier) {
        var query =
                "?postId=%s&serviceIdentifier=%s&limit=4"
                        .formatted(encoded(postId), encoded(serviceIdentifier));
        return ask(ServiceCall.get("/ccm/social-media-post" + query), ServiceDecoder::post);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> startConversation(
            Customer customer, String channelTypeId, String identifier) {
        var query = "?channelTypeId=" + encoded(channelTypeId);
        return ask(
                        ServiceCall.get("/ccm/channels/defaultoutbound" + query),
                        ServiceDecoder::service)
                .thenCompose(answer ->
                        answer instanceof ServiceAnswer.Got<String>(var service)
                                ? ask(
                                        ServiceCall.post(
                                                "/ccm/message/receive",
                                                outbound(customer, service, identifier)),
                                        Optional::of)
                                : CompletableFuture.completedFuture(
                                        answer.map(_ -> Json.Null.NULL)));
    }

    /// The first message of an outbound conversation, which is empty: it only says who begins.
    private Json outbound(Customer customer, String service, String identifier) {
        var now = login.get();
        var me = now == null ? "" : now.me().id();
        var sender =
                Json.obj(
                        "id", Json.of(me),
                        "type", Json.of("AGENT"),
                        "senderName", Json.of(now == null ? "" : now.me().username()),
                        "additionalDetail", Json.Null.NULL);
        var agent =
                Json.obj(
                        "key", Json.of("agentId"),
                        "type", Json.of("String100"),
                        "value", Json.of(me));
        var channelData =
                Json.obj(
                        "channelCustomerIdentifier", Json.of(identifier),
                        "serviceIdentifier", Json.of(service),
                        "requestPriority", Json.of(0),
                        "additionalAttributes", new Json.Arr(List.of(agent)));
        var header =
                Json.obj(
                        "channelData",
                        channelData,
                        "sender",
                        sender,
                        "language",
                        Json.Obj.EMPTY,
                        "timestamp",
                        Json.of(""),
                        "securityInfo",
                        Json.Obj.EMPTY,
                        "stamps",
                        Json.Arr.EMPTY,
                        "intent",
                        Json.of("AGENT_OUTBOUND"));
        return Json.obj(
                "id", Json.of(ids.get()),
                "header",
                        header.with("entities", Json.Obj.EMPTY).with("customer", customer.source()),
                "body", Json.obj("type", Json.of("PLAIN"), "markdownText", Json.of("")));
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> report(String path, @Nullable Json body) {
        if (!REPORT.matcher(path).matches()) {
            return CompletableFuture.completedFuture(new ServiceAnswer.Refused<>());
        }
        var whole = "/realtime-reports/" + path;
        return ask(
                body == null ? ServiceCall.get(whole) : ServiceCall.query(whole, body),
                Optional::of);
    }
}
