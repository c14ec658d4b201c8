package org.agentdesk.core.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.jspecify.annotations.Nullable;

/// Receipts from JSON.
final class ReceiptDecoder {

    private static final List<String> ADDRESS =
            List.of("street1", "street2", "postalCode", "city", "state", "country");
    private static final List<Map.Entry<String, String>> TOTALS =
            List.of(
                    Map.entry("SUBTOTAL", "subtotal"),
                    Map.entry("SHIPPING", "shippingCost"),
                    Map.entry("TAX", "totalTax"),
                    Map.entry("TOTAL", "totalCost"));

    private static final long MOST_SECONDS = 100_000_000_000L;

    private ReceiptDecoder() {}

    static Body receipt(String text, Json.Obj source) {
        return new Body.Receipt(
                text,
                source.get("merchantName").text(),
                source.get("recipientName").text(),
                source.get("orderNumber").text(),
                source.get("currency").text(),
                CimDecoder.first(source, "paymentMethode", "paymentMethod").text(),
                ordered(source.get("timestamp")),
                CimDecoder.many(source.get("elements")).stream().map(ReceiptDecoder::item).toList(),
                present(ADDRESS.stream().map(key -> source.get("address").get(key))),
                totals(source.get("summary")),
                CimDecoder.many(source.get("adjustments")).stream()
                        .map(a -> new Body.Amount(a.get("name").text(), a.get("amount").text()))
                        .toList(),
                source);
    }

    /// Networks give the time of an order in seconds, others in milliseconds. No order here is
    /// older than 1973, which is where they meet.
    private static @Nullable Instant ordered(Json json) {
        return Timestamps.read(json)
                .map(read ->
                        Math.abs(read.toEpochMilli()) < MOST_SECONDS
                                ? Instant.ofEpochSecond(read.toEpochMilli())
                                : read)
                .orElse(null);
    }

    private static Body.Item item(Json json) {
        return new Body.Item(
                json.get("title").text(),
                json.get("subtitle").text(),
                json.get("quantity").text(),
                json.get("price").text(),
                json.get("imageUrl").text());
    }

    private static List<Body.Amount> totals(Json summary) {
        return TOTALS.stream()
                .filter(total -> !summary.get(total.getValue()).text().isEmpty())
                .map(t -> new Body.Amount(t.getKey(), summary.get(t.getValue()).text()))
                .toList();
    }

    private static List<String> present(Stream<Json> values) {
        return values.map(Json::text).filter(text -> !text.isEmpty()).toList();
    }
}
