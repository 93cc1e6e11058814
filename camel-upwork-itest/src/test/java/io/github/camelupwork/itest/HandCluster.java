// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.support.cluster.AbstractCamelClusterService;
import org.apache.camel.support.cluster.AbstractCamelClusterView;

/** One node of a cluster in which a test decides who leads. */
final class HandCluster extends AbstractCamelClusterService<HandCluster.View> {

    private final Set<View> views = new CopyOnWriteArraySet<>();
    private volatile boolean leading;

    HandCluster(boolean leading) {
        this.leading = leading;
    }

    /** Makes the node lead, or no more; returns when its routes have followed. */
    void lead(boolean now) {
        leading = now;
        views.forEach(View::changed);
    }

    @Override
    protected View createView(String namespace) {
        View view = new View(namespace);
        views.add(view);
        return view;
    }

    /** What the node sees of the cluster: itself. */
    final class View extends AbstractCamelClusterView {

        View(String namespace) {
            super(HandCluster.this, namespace);
        }

        private void changed() {
            fireLeadershipChangedEvent(getLeader());
        }

        @Override
        public Optional<CamelClusterMember> getLeader() {
            return leading ? Optional.of(getLocalMember()) : Optional.empty();
        }

        @Override
        public CamelClusterMember getLocalMember() {
            return new Member(HandCluster.this.leading);
        }

        @Override
        public List<CamelClusterMember> getMembers() {
            return List.of(getLocalMember());
        }

        @Override
        protected void doStart() {
            changed();
        }

        @Override
        protected void doStop() {
            views.remove(this);
        }
    }

    private record Member(boolean isLeader) implements CamelClusterMember {

        @Override
        public boolean isLocal() {
            return true;
        }

        @Override
        public String getId() {
            return "this";
        }
    }
}
