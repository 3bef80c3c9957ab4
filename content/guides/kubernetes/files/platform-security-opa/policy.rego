package k8sallowedregistries

violation contains {"msg": msg} if {
	some container in containers(input.review.object)
	not allowed(container.image)
	not container.image in old_images
	msg := sprintf("container %q uses image %q from a registry that is not allowed", [container.name, container.image])
}

allowed(image) if {
	some prefix in input.parameters.prefixes
	startswith(image, prefix)
}

old_images contains container.image if {
	some container in containers(input.review.oldObject)
}

containers(pod) := [container |
	some field in ["containers", "initContainers", "ephemeralContainers"]
	some container in pod.spec[field]
]
