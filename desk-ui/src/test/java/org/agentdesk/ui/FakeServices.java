package org.agentdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.AssistTarget;
import org.agentdesk.core.model.CustomerAttribute;
import org.agentdesk.core.model.CustomerLabel;
import org.agentdesk.core.model.Page;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.model.SocialPost;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.core.session.Services;
import org.jspecify.annotations.Nullable;

/// Services that answer what a test put there, and are not offered otherwise.
public final class FakeServices implements Services {

    public ServiceAnswer<WrapUpForm> form = new ServiceAnswer.NotOffered<>();
    public ServiceAnswer<List<AssistTarget>> targets = new ServiceAnswer.NotOffered<>();
    public ServiceAnswer<Json> report = new ServiceAnswer.NotOffered<>();
    public ServiceAnswer<Customer> customer = new ServiceAnswer.NotOffered<>();
    public ServiceAnswer<Page<Customer>> found = new ServiceAnswer.NotOffered<>();
    public ServiceAnswer<List<CustomerAttribute>> schema = new ServiceAnswer.NotOffered<>();
    public ServiceAnswer<List<CustomerLabel>> labels = new ServiceAnswer.NotOffered<>();
    public ServiceAnswer<Customer> saved = new ServiceAnswer.NotOffered<>();
    public ServiceAnswer<Json> linked = new ServiceAnswer.NotOffered<>();
    public ServiceAnswer<Json> moved = new ServiceAnswer.NotOffered<>();
    public ServiceAnswer<Json> data = new ServiceAnswer.NotOffered<>();
    public ServiceAnswer<Json> started = new ServiceAnswer.NotOffered<>();

    /// A profile that is still on its way; null where [#customer] is answered at once.
    public @Nullable CompletableFuture<ServiceAnswer<Customer>> slow;

    /// What was asked to be changed, oldest first.
    public final List<String> asked = new ArrayList<>();

    private static <T> CompletableFuture<ServiceAnswer<T>> done(ServiceAnswer<T> answer) {
        return CompletableFuture.completedFuture(answer);
    }

    @Override
    public CompletableFuture<ServiceAnswer<WrapUpForm>> wrapUpForm() {
        return done(form);
    }

    @Override
    public CompletableFuture<ServiceAnswer<List<AssistTarget>>> assistTargets(String id) {
        return done(targets);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Customer>> customer(String customerId) {
        return slow == null ? done(customer) : slow;
    }

    @Override
    public CompletableFuture<ServiceAnswer<Page<Customer>>> findCustomers(String key, String text) {
        asked.add("find " + key + " " + text);
        return done(found);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Customer>> saveCustomer(String id, Json.Obj changes) {
        asked.add("save " + id + " " + changes);
        return done(saved);
    }

    @Override
    public CompletableFuture<ServiceAnswer<List<CustomerAttribute>>> customerSchema() {
        return done(schema);
    }

    @Override
    public CompletableFuture<ServiceAnswer<List<CustomerLabel>>> labels() {
        return done(labels);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> linkCustomer(String id, Customer to) {
        asked.add("link " + id + " " + to.id() + " " + to.source());
        return done(linked);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> movePast(Customer from, Customer to) {
        asked.add("move " + from.id() + " " + to.id());
        return done(moved);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> conversationData(String conversationId) {
        return done(data);
    }

    @Override
    public CompletableFuture<ServiceAnswer<SocialPost>> post(String postId, String service) {
        return done(new ServiceAnswer.NotOffered<>());
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> startConversation(
            Customer to, String channelTypeId, String identifier) {
        asked.add("start " + to.id() + " " + channelTypeId + " " + identifier);
        return done(started);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> report(String path, @Nullable Json body) {
        return done(report);
    }
}
