package org.agentdesk.core.transport;

import io.socket.parser.Packet;
import io.socket.parser.Parser;
import java.util.List;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.wire.JsonText;
import org.agentdesk.core.wire.SocketNames;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/// Socket.IO packets (protocol 5) with the desk's own JSON in them, because the library's parser is
/// slow and runs out of stack on deep nesting. A frame that is no packet is handed on as an event
/// of its own instead of closing the connection.
final class SocketCodec {

    private SocketCodec() {}

    /// Packets to text. Arguments may be [Json] or what org.json knows.
    static final class Encoder implements Parser.Encoder {

        @Override
        @SuppressWarnings("rawtypes") // so is the library's interface
        public void encode(Packet packet, Parser.Encoder.Callback callback) {
            callback.call(new Object[] {text(packet)});
        }

        private static String text(Packet<?> packet) {
            var text = new StringBuilder().append(packet.type);
            if (packet.nsp != null && !packet.nsp.equals("/")) {
                text.append(packet.nsp).append(',');
            }
            if (packet.id >= 0) {
                text.append(packet.id);
            }
            if (packet.data != null) {
                text.append(data(packet.data));
            }
            return text.toString();
        }

        private static String data(Object data) {
            if (!(data instanceof JSONArray array)) {
                return data.toString();
            }
            var text = new StringBuilder("[");
            for (int i = 0; i < array.length(); i++) {
                text.append(i == 0 ? "" : ",").append(element(array.get(i)));
            }
            return text.append(']').toString();
        }

        private static String element(Object element) {
            return switch (element) {
                case Json json -> JsonText.write(json);
                case String string -> JsonText.write(new Json.Str(string));
                default -> JSONObject.valueToString(element);
            };
        }
    }

    /// Text to packets. The arguments of events become [Json].
    static final class Decoder implements Parser.Decoder {

        private Parser.Decoder.@Nullable Callback callback;

        @Override
        public void add(String text) {
            hand(decode(text));
        }

        /// The protocol knows no binary events; the bytes that follow one are dropped.
        @Override
        public void add(byte[] bytes) {}

        @Override
        public void destroy() {
            callback = null;
        }

        @Override
        public void onDecoded(Parser.Decoder.Callback listener) {
            callback = listener;
        }

        private void hand(Packet<?> packet) {
            var listener = callback;
            if (listener != null) {
                listener.call(packet);
            }
        }

        private static Packet<?> decode(String text) {
            try {
                return new Reader(text).packet();
            } catch (JsonText.NotJson e) {
                return unreadable(String.valueOf(e.getMessage()));
            } catch (JSONException | IndexOutOfBoundsException | NumberFormatException e) {
                return unreadable("it is no Socket.IO packet");
            }
        }

        private static Packet<?> unreadable(String why) {
            var data = new JSONArray();
            data.put(SocketNames.UNREADABLE_FRAME).put(new Json.Str(why));
            return plain(Parser.EVENT, data);
        }
    }

    private static <T> Packet<T> plain(int type, @Nullable T data) {
        var packet = new Packet<T>(type);
        packet.data = data;
        packet.nsp = "/";
        packet.id = -1;
        return packet;
    }

    /// Reads one packet: type, attachments, name space, id, data.
    private static final class Reader {

        private final String text;
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        private Packet<?> packet() throws JsonText.NotJson {
            int type = text.charAt(at++) - '0';
            if (type < Parser.CONNECT || type > Parser.BINARY_ACK) {
                throw new NumberFormatException("type");
            }
            boolean binary = type == Parser.BINARY_EVENT || type == Parser.BINARY_ACK;
            if (binary) {
                at = text.indexOf('-') + 1;
            }
            var namespace = namespace();
            int id = id();
            var packet = plain(binary ? type - 3 : type, data(type));
            packet.nsp = namespace;
            packet.id = id;
            return packet;
        }

        private String namespace() {
            if (at >= text.length() || text.charAt(at) != '/') {
                return "/";
            }
            int end = text.indexOf(',', at);
            int stop = end < 0 ? text.length() : end;
            var namespace = text.substring(at, stop);
            at = Math.min(text.length(), stop + 1);
            return namespace;
        }

        private int id() {
            int start = at;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            return at == start ? -1 : Integer.parseInt(text.substring(start, at));
        }

        /// Events carry an array of the desk's JSON; connection packets what the library expects.
        private @Nullable Object data(int type) throws JsonText.NotJson {
            if (at >= text.length()) {
                return null;
            }
            var rest = text.substring(at);
            return switch (type) {
                case Parser.CONNECT, Parser.CONNECT_ERROR -> connection(rest);
                case Parser.DISCONNECT -> null;
                default -> array(JsonText.parse(rest));
            };
        }

        /// A refusal may be a bare text; its object form is what the desk reads.
        private static JSONObject connection(String rest) throws JsonText.NotJson {
            return switch (JsonText.parse(rest)) {
                case Json.Obj json -> new JSONObject(JsonText.write(json));
                case Json json -> new JSONObject().put("message", json.text());
            };
        }

        private static JSONArray array(Json json) {
            List<Json> items = json.items();
            if (items.isEmpty()) {
                throw new NumberFormatException("no event");
            }
            var array = new JSONArray();
            array.put(items.getFirst().text());
            items.subList(1, items.size()).forEach(array::put);
            return array;
        }
    }
}
