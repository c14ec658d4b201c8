package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.centre.Loop;
import org.agentdesk.simulator.json.Json;

/// What the `cim-customer` service keeps for each agent: settings, and the columns of grids.
final class PreferencePages {
    private final OnLoop loop;
    private final Shelf settings = new Shelf("user_Id", Json.array());
    private final Shelf preferences = new Shelf("_id", Json.array());

    PreferencePages(Loop loop) {
        this.loop = new OnLoop(loop);
    }

    void addTo(Router router) {
        var setting = "/cim-customer/agentSetting";
        var preference = "/cim-customer/userPreference";
        router.on("GET", setting, (r, _) -> loop.found(() -> setting(r.parameter("user_Id"))))
                .on(
                        "PUT",
                        setting + "/*",
                        (r, ids) -> loop.changed(r, f -> change(ids.getFirst(), f)))
                .on("GET", preference, (r, _) -> loop.found(() -> of(r.parameter("user_Id"))))
                .on("POST", preference, (r, _) -> loop.created(r, preferences::add))
                .on(
                        "PUT",
                        preference + "/*",
                        (r, ids) -> loop.changed(r, f -> preferences.change(ids.getFirst(), f)));
    }

    private ObjectNode setting(String user) {
        var kept = settings.find(user);
        return kept == null ? usual(user) : kept;
    }

    private static ObjectNode usual(String user) {
        return Json.object().put("user_Id", user).put("theme", "light").put("language", "en");
    }

    private ObjectNode change(String user, ObjectNode fields) {
        var kept = settings.find(user) == null ? settings.add(usual(user)) : setting(user);
        kept.setAll(fields);
        return kept.put("user_Id", user);
    }

    private JsonNode of(String user) {
        var json = Json.object();
        return json.set("docs", preferences.where(p -> user.equals(Json.text(p, "user_Id"))));
    }
}
