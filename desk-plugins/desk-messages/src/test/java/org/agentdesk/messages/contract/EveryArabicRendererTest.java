package org.agentdesk.messages.contract;

import java.util.List;
import org.agentdesk.core.cim.Json;
import org.agentdesk.plugin.testkit.Samples;

/// The same with the Arabic samples.
class EveryArabicRendererTest extends EveryRendererTest {

    @Override
    protected List<Json.Obj> samples() {
        return Samples.arabic().bodies();
    }
}
