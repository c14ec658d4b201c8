package org.agentdesk.ui.settings;

import java.util.HashSet;
import org.agentdesk.ui.plugin.Switches;
import org.agentdesk.ui.settings.Remembered.Thing;

/// Which plug-ins are turned off, remembered on this computer.
public record RememberedSwitches(Remembered remembered) implements Switches {

    @Override
    public boolean isOff(String pluginId) {
        return Remembered.split(remembered.get(Thing.PLUGINS_OFF)).contains(pluginId);
    }

    @Override
    public void turn(String pluginId, boolean off) {
        var all = new HashSet<>(Remembered.split(remembered.get(Thing.PLUGINS_OFF)));
        if (off ? all.add(pluginId) : all.remove(pluginId)) {
            remembered.put(Thing.PLUGINS_OFF, Remembered.join(all));
        }
    }
}
