package org.agentdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.CentreReport;
import org.agentdesk.simulator.centre.CentreSettings;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.agentdesk.simulator.rest.Router;

/// Timers and switches: `/control/settings`.
final class SettingsControl {
    private static final long MOST_MILLIS = 86_400_000;

    private final Centre centre;
    private final CentreReport report;

    SettingsControl(Centre centre) {
        this.centre = centre;
        this.report = new CentreReport(centre);
    }

    void addTo(Router router) {
        router.json("GET", "/control/settings", _ -> centre.loop().ask(report::settings))
                .json("POST", "/control/settings", this::change);
    }

    private ObjectNode change(HttpRequest request) throws InterruptedException {
        var body = Json.read(request.body());
        return centre.loop()
                .ask(() -> {
                    apply(body, centre.settings());
                    return report.settings();
                });
    }

    private static void apply(JsonNode body, CentreSettings settings) {
        time(body, "ronaMillis", settings::rona);
        time(body, "ttlMillis", settings::requestTtl);
        time(body, "wrapUpMillis", settings::wrapUp);
        time(body, "agentAwayMillis", settings::agentAway);
        time(body, "slaMillis", settings::sla);
        percent(body, "slaColourPercent", settings::slaColourPercent);
        percent(body, "slaPopupPercent", settings::slaPopupPercent);
        flag(body, "wrapUpInMillis", settings::wrapUpInMillis);
        flag(body, "wrapUpSingle", settings::wrapUpSingle);
        flag(body, "outboundStarted", settings::outboundStarted);
        flag(body, "listsExclusive", settings::listsExclusive);
        flag(body, "mrdAutoSync", settings::mrdAutoSync);
    }

    private static void time(JsonNode body, String field, Consumer<Duration> setting) {
        var value = body.path(field);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            setting.accept(Duration.ofMillis(Math.clamp(value.asLong(), 0, MOST_MILLIS)));
        }
    }

    private static void percent(JsonNode body, String field, IntConsumer setting) {
        var value = body.path(field);
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            setting.accept(Math.clamp(value.asInt(), 0, 100));
        }
    }

    private static void flag(JsonNode body, String field, Consumer<Boolean> setting) {
        var value = body.path(field);
        if (value.isBoolean()) {
            setting.accept(value.asBoolean());
        }
    }
}
