package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.directory.PullList;
import org.agentdesk.simulator.json.Json;

/// The `unified-admin` service: reasons, settings, languages, lists, the wrap-up form.
final class AdminPages {
    private static final String SINCE = "2026-01-05T08:00:00.000Z";

    private AdminPages() {}

    static void addTo(Router router, Centre centre) {
        var lists =
                Json.array(centre.directory().pullLists().stream().map(PullList::json).toList());
        router.json("GET", "/unified-admin/reasons", _ -> reasons())
                .json("GET", "/unified-admin/pull-mode-list", _ -> lists)
                .json("GET", "/unified-admin/agent-desk-settings", _ -> deskSettings())
                .json("GET", "/unified-admin/locale-setting", _ -> locales())
                .json("GET", "/unified-admin/forms/*", _ -> wrapUpForm(isSingle(centre)));
    }

    private static ArrayNode reasons() {
        return Json.array()
                .add(reason(1, "Short Break", "Back in a few minutes", "NOT_READY"))
                .add(reason(2, "Lunch", "The midday break", "NOT_READY"))
                .add(reason(3, "Training", "A course or coaching", "NOT_READY"))
                .add(reason(4, "Team Meeting", "With the team", "NOT_READY"))
                .add(reason(5, "End of Shift", "Done for today", "LOGOUT"))
                .add(reason(6, "Emergency", "Something urgent", "LOGOUT"));
    }

    private static ObjectNode reason(int code, String name, String description, String type) {
        return Json.object()
                .put("name", name)
                .put("description", description)
                .put("type", type)
                .put("isDeleted", false)
                .put("createdAt", SINCE)
                .put("updatedAt", SINCE)
                .put("code", code)
                .put("id", "68000000000000000000e00" + code);
    }

    private static ArrayNode deskSettings() {
        return Json.array()
                .add(
                        Json.object()
                                .put("isFileSharingEnabled", true)
                                .put("isEmojisEnabled", true)
                                .put("isConversationParticipantsEnabled", true)
                                .put("isMessageFormattingEnabled", true)
                                .put("isOutboundSmsEnabled", false)
                                .put("isOutboundSmsSendandClose", false)
                                .put("isAutoAnswerEnabled", false)
                                .put("prefixCode", "+49"));
    }

    private static ArrayNode locales() {
        var setting = Json.object();
        setting.putArray("supportedLanguages")
                .add(language(1, "en", "English", "gb"))
                .add(language(2, "de", "Deutsch", "de"))
                .add(language(3, "ar", "العربية", "sa"));
        return Json.array().add(setting);
    }

    private static ObjectNode language(int number, String code, String name, String flag) {
        return Json.object()
                .put("_id", "68000000000000000000f00" + number)
                .put("code", code)
                .put("name", name)
                .put("flag", flag);
    }

    private static boolean isSingle(Centre centre) throws InterruptedException {
        return centre.loop().ask(() -> centre.settings().wrapUpSingle());
    }

    private static ObjectNode wrapUpForm(boolean single) {
        var options = Json.object().put("isMultipleChoice", !single);
        options.putArray("categories")
                .add(category("Order", "Delivery", "Return", "Damaged goods"))
                .add(category("Account", "Password", "Address change"))
                .add(category("Other", "Praise", "Complaint"));
        var attribute = Json.object().put("key", "wrapup").put("label", "Wrap-up");
        attribute.set("categoryOptions", options);
        var form = Json.object().put("id", "62d07f4f0980a50a91210bef").put("formTitle", "Wrap-up");
        form.putArray("attributes").add(attribute);
        return form;
    }

    private static ObjectNode category(String name, String... values) {
        var category = Json.object().put("categoryName", name);
        category.set("values", Json.strings(List.of(values)));
        return category;
    }
}
