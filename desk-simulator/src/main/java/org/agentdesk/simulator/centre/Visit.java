package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.agentdesk.simulator.json.Json;

/// How a customer came: the form that was filled in before the chat, and who the customer could be.
///
/// @param form question and answer; empty for none
/// @param suggested the ids of customers in the book
public record Visit(ObjectNode form, List<String> suggested) {

    private static final String FORM = "68000000000000000001c001";

    /// Without a form, and nobody has an idea.
    public static final Visit PLAIN = new Visit(Json.object(), List.of());

    /// `additionalAttributes` of the channel data, as the web widget fills it.
    ArrayNode attributes() {
        var attributes = Json.array();
        if (!form.isEmpty()) {
            attributes
                    .addObject()
                    .put("key", "WebChannelData")
                    .put("type", "WebChannelData")
                    .set("value", webChannelData());
        }
        return attributes;
    }

    private ObjectNode webChannelData() {
        var value = Json.object();
        value.putObject("browserDeviceInfo")
                .putNull("browserId")
                .putNull("browserIdExpiryTime")
                .put("browserName", "Firefox")
                .put("deviceType", "desktop");
        value.put("queue", "");
        value.putObject("locale")
                .put("timezone", "Europe/Berlin")
                .put("language", "english")
                .put("country", "Germany");
        var data = value.putObject("formData");
        data.put("id", 0.159).put("formId", FORM).put("filledBy", "web-widget");
        var answers = data.putArray("attributes");
        form.properties()
                .forEach(answer ->
                        answers.addObject()
                                .put("value", answer.getValue().asText())
                                .put("key", answer.getKey())
                                .put("type", "string"));
        return value;
    }

    /// `customerSuggestions`: those who are in the book.
    ArrayNode suggestions(CustomerBook book) {
        var all = Json.array();
        for (var id : suggested) {
            var record = book.find(id);
            if (record != null) {
                all.add(record.deepCopy());
            }
        }
        return all;
    }
}
