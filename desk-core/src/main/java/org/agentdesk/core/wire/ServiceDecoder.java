package org.agentdesk.core.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.AssistTarget;
import org.agentdesk.core.model.CustomerAttribute;
import org.agentdesk.core.model.CustomerLabel;
import org.agentdesk.core.model.DeskOptions;
import org.agentdesk.core.model.Page;
import org.agentdesk.core.model.SocialPost;
import org.agentdesk.core.model.WrapUpForm;

/// Answers of the platform's REST services. What is empty could not be read as what was asked for.
public final class ServiceDecoder {

    private ServiceDecoder() {}

    /// `GET /unified-admin/forms/…`
    public static Optional<WrapUpForm> wrapUpForm(Json answer) {
        var options =
                CimDecoder.many(answer.get("attributes")).stream()
                        .map(attribute -> attribute.get("categoryOptions"))
                        .filter(o -> o instanceof Json.Obj)
                        .findFirst();
        return options.map(o ->
                new WrapUpForm(
                        o.get("isMultipleChoice").text().equals("true"),
                        CimDecoder.many(o.get("categories")).stream()
                                .map(ServiceDecoder::category)
                                .filter(c -> !c.name().isEmpty() && !c.values().isEmpty())
                                .toList()));
    }

    private static WrapUpForm.Category category(Json json) {
        var values = CimDecoder.texts(json.get("values"));
        return new WrapUpForm.Category(
                json.get("categoryName").text(),
                values.stream().filter(value -> !value.isBlank()).distinct().toList());
    }

    /// `GET /unified-admin/agent-desk-settings`. What is not said is as usual.
    public static DeskOptions options(Json answer) {
        var json = answer instanceof Json.Obj ? answer : first(answer);
        return new DeskOptions(
                !json.get("isFileSharingEnabled").text().equals("false"),
                !json.get("isEmojisEnabled").text().equals("false"),
                !json.get("isConversationParticipantsEnabled").text().equals("false"),
                !json.get("isMessageFormattingEnabled").text().equals("false"),
                json.get("isAutoAnswerEnabled").text().equals("true"));
    }

    private static Json first(Json answer) {
        return answer.items().isEmpty() ? Json.Null.NULL : answer.items().getFirst();
    }

    /// `GET /routing-engine/precision-queues/available-agents`
    public static Optional<List<AssistTarget>> assistTargets(Json answer) {
        return answer instanceof Json.Arr
                ? Optional.of(
                        CimDecoder.many(answer).stream()
                                .map(ServiceDecoder::target)
                                .filter(t -> !t.queueName().isEmpty() || !t.agents().isEmpty())
                                .toList())
                : Optional.empty();
    }

    private static AssistTarget target(Json json) {
        var agents =
                CimDecoder.many(json.get("availableAgents")).stream()
                        .filter(agent -> !agent.get("id").text().isEmpty())
                        .map(ServiceDecoder::colleague)
                        .toList();
        var total = CimDecoder.number(json.get("totalAvailableAgents"));
        return new AssistTarget(
                json.get("queueId").textOrNull(),
                json.get("queueName").text(),
                json.get("mrdId").textOrNull(),
                total == null ? agents.size() : Math.max(0, total.intValue()),
                agents);
    }

    private static AssistTarget.Colleague colleague(Json agent) {
        var name = agent.get("name").text();
        var id = agent.get("id").text();
        return new AssistTarget.Colleague(
                id, name.isBlank() ? id : name, CimDecoder.upper(agent.get("state")));
    }

    /// A customer, as such or in a `data` or `docs` envelope.
    public static Optional<Customer> customer(Json answer) {
        var cim = new CimDecoder(Instant.EPOCH);
        return Stream.of(answer, answer.get("data"), first(answer.get("docs")))
                .flatMap(json -> Stream.ofNullable(cim.customer(json)))
                .filter(customer -> !customer.id().isEmpty())
                .findFirst();
    }

    /// `GET /cim-customer/customers?…`
    public static Optional<Page<Customer>> customers(Json answer) {
        var docs = answer instanceof Json.Arr ? answer : answer.get("docs");
        if (!(docs instanceof Json.Arr)) {
            return Optional.empty();
        }
        var found = CimDecoder.many(docs).stream().flatMap(d -> customer(d).stream()).toList();
        return Optional.of(page(answer, found, answer.get("hasNextPage").text().equals("true")));
    }

    /// `GET /cim-customer/customerSchema`
    public static Optional<List<CustomerAttribute>> schema(Json answer) {
        return answer instanceof Json.Arr
                ? Optional.of(
                        CimDecoder.many(answer).stream()
                                .filter(a -> !a.get("key").text().isEmpty())
                                .map(ServiceDecoder::attribute)
                                .toList())
                : Optional.empty();
    }

    private static CustomerAttribute attribute(Json json) {
        var key = json.get("key").text();
        return new CustomerAttribute(
                key,
                CimDecoder.firstText(json.get("label"), Json.of(key)),
                json.get("type").text(),
                json.get("isPii").text().equals("true"),
                json.get("isChannelIdentifier").text().equals("true"),
                CimDecoder.texts(json.get("channelTypes")).stream()
                        .map(type -> CimDecoder.upper(Json.of(type)))
                        .toList());
    }

    /// `GET /cim-customer/label`: an array, once in an envelope.
    public static Optional<List<CustomerLabel>> labels(Json answer) {
        var list = answer instanceof Json.Arr ? answer : answer.get("data");
        return list instanceof Json.Arr
                ? Optional.of(
                        CimDecoder.many(list).stream()
                                .filter(l -> !l.get("_id").text().isEmpty())
                                .map(l ->
                                        new CustomerLabel(
                                                l.get("_id").text(),
                                                l.get("name").text(),
                                                l.get("colorCode").text()))
                                .toList())
                : Optional.empty();
    }

    /// `GET /conversation-manager/customer-topics/customer/…/activities`, oldest first.
    ///
    /// @param asked how many were asked for: a full page may have another after it
    public static Optional<Page<CimEvent>> activities(Json answer, int asked, Instant now) {
        var docs = answer instanceof Json.Arr ? answer : answer.get("docs");
        if (!(docs instanceof Json.Arr)) {
            return Optional.empty();
        }
        var cim = new CimDecoder(now);
        var told = CimDecoder.many(docs);
        var events = told.stream().flatMap(doc -> cim.event(doc).stream()).toList();
        var next = answer.get("hasNextPage").text();
        boolean more = next.isEmpty() ? told.size() >= asked : next.equals("true");
        return Optional.of(page(answer, events.reversed(), more));
    }

    private static <T> Page<T> page(Json answer, List<T> items, boolean more) {
        var total = CimDecoder.number(answer.get("totalDocs"));
        return new Page<>(items, more, total == null ? -1 : total.intValue());
    }

    /// `GET /ccm/social-media-post`
    public static Optional<SocialPost> post(Json answer) {
        return answer.get("id").text().isEmpty()
                ? Optional.empty()
                : Optional.of(socialPost(answer, 1));
    }

    /// `GET /ccm/channels/defaultoutbound`: the identifier of the service to write from.
    public static Optional<String> service(Json answer) {
        return Optional.ofNullable(answer.get("serviceIdentifier").textOrNull());
    }

    private static SocialPost socialPost(Json json, int depth) {
        var comments = depth == 0 ? List.<Json>of() : CimDecoder.many(json.get("comments"));
        return new SocialPost(
                json.get("id").text(),
                json.get("text").text(),
                json.get("username").text(),
                Timestamps.read(json.get("timestamp")).orElse(null),
                json.get("permalinkUrl").text(),
                comments.stream().map(comment -> socialPost(comment, depth - 1)).toList());
    }
}
