package k8sallowedregistries_test

import data.k8sallowedregistries

params := {"prefixes": ["registry.example.com/"]}

pod(image) := {"spec": {"containers": [{"name": "app", "image": image}]}}

test_allows_internal_image if {
	count(k8sallowedregistries.violation) == 0 with input as {
		"parameters": params,
		"review": {"object": pod("registry.example.com/payments/payments:1.4.2")},
	}
}

test_denies_external_image if {
	some result in k8sallowedregistries.violation with input as {
		"parameters": params,
		"review": {"object": pod("docker.example.net/nginx:1.29")},
	}
	contains(result.msg, "docker.example.net/nginx:1.29")
}

test_denies_lookalike_host if {
	count(k8sallowedregistries.violation) == 1 with input as {
		"parameters": params,
		"review": {"object": pod("registry.example.com.attacker.net/nginx:1")},
	}
}

test_checks_init_containers if {
	count(k8sallowedregistries.violation) == 1 with input as {
		"parameters": params,
		"review": {"object": {"spec": {
			"containers": [{"name": "app", "image": "registry.example.com/api:1"}],
			"initContainers": [{"name": "setup", "image": "docker.example.net/busybox:1"}],
		}}},
	}
}

test_tolerates_unchanged_old_image if {
	count(k8sallowedregistries.violation) == 0 with input as {
		"parameters": params,
		"review": {
			"object": pod("docker.example.net/nginx:1.29"),
			"oldObject": pod("docker.example.net/nginx:1.29"),
		},
	}
}
