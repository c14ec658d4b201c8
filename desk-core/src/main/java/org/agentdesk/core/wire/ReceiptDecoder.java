package org.agentdesk.core.wire;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;

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

    private ReceiptDecoder() {}

    static Body receipt(String text, Json.Obj source) {
        return new Body.Receipt(
                text,
                source.get("merchantName").text(),
                source.get("recipientName").text(),
                source.get("orderNumber").text(),
                source.get("currency").text(),
                CimDecoder.first(source, "paymentMethode", "paymentMethod").text(),
                Timestamps.read(source.get("timestamp")).orElse(null),
                CimDecoder.many(source.get("elements")).stream().map(ReceiptDecoder::item).toList(),
                present(ADDRESS.stream().map(key -> source.get("address").get(key))),
                totals(source.get("summary")),
                CimDecoder.many(source.get("adjustments")).stream()
                        .map(a -> new Body.Amount(a.get("name").text(), a.get("amount").text()))
                        .toList(),
                source);
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
