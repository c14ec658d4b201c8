package org.agentdesk.ui.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.CustomerAttribute;
import org.agentdesk.core.model.Pii;
import org.agentdesk.ui.fx.Texts;

/// Reads a profile, whose attributes administrators invent, into lines. A profile may be hostile:
/// only so many lines, and only so much of each.
final class Fields {

    private static final int MOST = 60;
    private static final int LONGEST = 400;
    private static final Set<String> NOT_FOR_PEOPLE = Set.of("labels", "isAnonymous");
    private static final List<String> ALWAYS = List.of("firstName", "phoneNumber");

    private final Texts texts;
    private final List<CustomerAttribute> schema;
    private final Pii pii;

    /// @param schema empty while it is not known
    Fields(Texts texts, List<CustomerAttribute> schema, Pii pii) {
        this.texts = texts;
        this.schema = schema;
        this.pii = pii;
    }

    /// Those with a value, in the order of the schema; and where `all`, those that could have one.
    List<Field> of(Customer customer, boolean all) {
        var shown = pii.masked(customer).source();
        var lines = new ArrayList<Field>();
        for (var attribute : attributes(customer)) {
            var field = field(attribute, shown.get(attribute.key()));
            if (!field.value().isEmpty() || all && field.changeable()) {
                lines.add(field);
            }
        }
        return lines.stream().limit(MOST).toList();
    }

    /// Every attribute once: the schema's, and what else the profile has.
    private List<CustomerAttribute> attributes(Customer customer) {
        var byKey = new LinkedHashMap<String, CustomerAttribute>();
        schema.forEach(a -> byKey.put(a.key(), a));
        ALWAYS.forEach(key -> byKey.computeIfAbsent(key, this::unknown));
        customer.source().members().keySet().stream()
                .limit(MOST)
                .forEach(key -> byKey.computeIfAbsent(key, this::unknown));
        byKey.keySet().removeIf(key -> key.startsWith("_") || NOT_FOR_PEOPLE.contains(key));
        return List.copyOf(byKey.values());
    }

    private CustomerAttribute unknown(String key) {
        var type = key.equals("phoneNumber") ? "phoneNumber" : "";
        var label =
                texts.has("attribute." + key) ? texts.get("attribute." + key) : Spelling.of(key);
        return new CustomerAttribute(key, label, type, false, false, List.of());
    }

    private Field field(CustomerAttribute attribute, Json value) {
        boolean masked = pii.masks(attribute.key());
        boolean truth = attribute.type().equalsIgnoreCase("boolean") || value instanceof Json.Bool;
        boolean number = value instanceof Json.Num;
        boolean nested = value instanceof Json.Obj;
        return new Field(
                attribute.key(),
                attribute.label(),
                shortened(truth ? truth(value.text()) : text(value)),
                masked,
                attribute.channelIdentifier() && !attribute.channelTypes().isEmpty()
                        ? attribute.channelTypes().getFirst()
                        : "",
                value instanceof Json.Arr
                        || value.isNull() && attribute.key().equals("phoneNumber"),
                !masked && !truth && !number && !nested && text(value).length() <= LONGEST);
    }

    private String truth(String value) {
        return switch (value) {
            case "true" -> texts.get("yes");
            case "false" -> texts.get("no");
            default -> "";
        };
    }

    /// The values of a list in one line.
    static String text(Json value) {
        return value instanceof Json.Arr list
                ? list.items().stream()
                        .map(item -> item.text().strip())
                        .filter(item -> !item.isEmpty())
                        .collect(Collectors.joining(", "))
                : value.text().strip();
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    /// What was typed into a field, as the profile has it.
    static Json typed(Field field, String text) {
        return field.several()
                ? new Json.Arr(
                        List.of(text.split(",")).stream()
                                .map(String::strip)
                                .filter(item -> !item.isEmpty())
                                .<Json>map(Json::of)
                                .toList())
                : Json.of(text.strip());
    }
}
