// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.Submission;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** Makes the items of one list of lists, for its reader, the owner of a company. */
abstract class ListedItems {

    private static final String READER = "ada_owner";
    private static final int DAYS = 7;
    private static final int SLOT_MINUTES = 10;

    final World world;

    private ListedItems(World world) {
        this.world = world;
    }

    /** The lists of lists. */
    enum Kind {
        /** Messages of all rooms. */
        MESSAGES {
            @Override
            ListedItems of(World world) {
                return new Messages(world);
            }
        },
        /** Applications for all jobs. */
        APPLICATIONS {
            @Override
            ListedItems of(World world) {
                return new Applications(world);
            }
        },
        /** Submissions for the milestones of all contracts. */
        SUBMISSIONS {
            @Override
            ListedItems of(World world) {
                return new Submissions(world);
            }
        },
        /** Cells of the work diaries of all contracts. */
        DIARIES {
            @Override
            ListedItems of(World world) {
                return new Diaries(world);
            }
        };

        abstract ListedItems of(World world);

        ListedItems of(Simulator simulator) {
            return of(simulator.world());
        }
    }

    /** The URI of the consumer. */
    abstract String from();

    /** Makes one; returns its name. */
    abstract String make(Random random);

    /** The name of an item, by the identity with which it is delivered. */
    String name(String identity) {
        return identity.substring(identity.lastIndexOf('/') + 1);
    }

    List<Contract> contracts() {
        Set<String> teams = world.directory().company("northlight").stream()
                .flatMap(company -> world.directory().teamsOf(company).stream())
                .map(team -> team.reference())
                .collect(Collectors.toSet());
        return world.hiring().contracts().all().stream()
                .filter(contract -> contract.status() == Contract.Status.ACTIVE)
                .filter(contract -> teams.contains(contract.parties().teamReference()))
                .toList();
    }

    private static final class Messages extends ListedItems {

        private final List<Room> rooms;

        Messages(World world) {
            super(world);
            rooms = world.rooms().all().stream()
                    .filter(room -> room.participant(READER).isPresent() && !room.readOnly())
                    .toList();
        }

        @Override
        String from() {
            return "upwork:messages/list?api=graphql";
        }

        @Override
        String make(Random random) {
            Room room = Arriving.any(rooms, random);
            return world.arrivals()
                    .story(room.id(), READER, "Message " + random.nextInt(), world.now())
                    .id();
        }
    }

    private static final class Applications extends ListedItems {

        private final List<Job> jobs;
        private final List<User> freelancers;

        Applications(World world) {
            super(world);
            jobs = world.hiring().jobs().stream()
                    .filter(job -> job.status() == Job.Status.OPEN)
                    .filter(job -> contracts().stream()
                            .anyMatch(contract ->
                                    contract.parties().teamReference().equals(job.teamReference())))
                    .toList();
            freelancers = world.directory().freelancers();
        }

        @Override
        String from() {
            return "upwork:applications/list?api=graphql&role=client";
        }

        @Override
        String make(Random random) {
            return world.arrivals()
                    .application(
                            Arriving.any(jobs, random).key(),
                            Arriving.any(freelancers, random).id(),
                            "Hello",
                            world.now())
                    .id();
        }
    }

    private static final class Submissions extends ListedItems {

        private final List<Milestone> milestones;

        Submissions(World world) {
            super(world);
            milestones = contracts().stream()
                    .flatMap(contract -> contract.milestones().stream())
                    .filter(milestone -> milestone.state() == Milestone.State.ACTIVE)
                    .toList();
        }

        @Override
        String from() {
            return "upwork:milestones/submissions?api=graphql";
        }

        /** Each is sent back, so that the next can come. */
        @Override
        String make(Random random) {
            Milestone milestone = Arriving.any(milestones, random);
            return world.inLock(() -> {
                Submission submission =
                        world.arrivals().submission(milestone.id(), milestone.deposit(), "Done", world.now());
                world.milestones().reject(submission);
                return submission.id();
            });
        }
    }

    private static final class Diaries extends ListedItems {

        private final List<Contract> contracts;
        private final LocalDate today = LocalDate.ofInstant(world.now(), ZoneOffset.UTC);

        Diaries(World world) {
            super(world);
            contracts = contracts().stream()
                    .filter(contract -> contract.terms().hourly())
                    .toList();
        }

        @Override
        String from() {
            return "upwork:workdiaries/contract?api=graphql&from=" + today.minusDays(DAYS);
        }

        /** Ten minutes more of a day; where the weekly limit leaves none, of another one. */
        @Override
        String make(Random random) {
            while (true) {
                String contract = Arriving.any(contracts, random).reference();
                LocalDate day = today.minusDays(random.nextInt(DAYS + 1));
                List<String> before = cells(contract, day);
                int minutes = before.size() * SLOT_MINUTES;
                world.arrivals().hours(contract, day, minutes + SLOT_MINUTES, 0);
                List<String> after = cells(contract, day);
                if (after.size() > before.size()) {
                    return after.get(after.size() - 1);
                }
            }
        }

        private List<String> cells(String contract, LocalDate day) {
            return world.diary().day(contract, day).stream()
                    .map(cell -> contract + "," + day + "/" + cell.time().getEpochSecond())
                    .toList();
        }

        @Override
        String name(String identity) {
            return identity;
        }
    }
}
