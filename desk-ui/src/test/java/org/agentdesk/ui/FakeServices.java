package org.agentdesk.ui;

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
        return done(customer);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Page<Customer>>> findCustomers(String key, String text) {
        return done(found);
    }

    @Override
    public CompletableFuture<ServiceAnswer<Customer>> saveCustomer(String id, Json.Obj changes) {
        return done(customer);
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
        return done(new ServiceAnswer.NotOffered<>());
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> movePast(Customer from, Customer to) {
        return done(new ServiceAnswer.NotOffered<>());
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> conversationData(String conversationId) {
        return done(new ServiceAnswer.NotOffered<>());
    }

    @Override
    public CompletableFuture<ServiceAnswer<SocialPost>> post(String postId, String service) {
        return done(new ServiceAnswer.NotOffered<>());
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> startConversation(
            Customer to, String channelTypeId, String identifier) {
        return done(new ServiceAnswer.NotOffered<>());
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> report(String path, @Nullable Json body) {
        return done(report);
    }
}
